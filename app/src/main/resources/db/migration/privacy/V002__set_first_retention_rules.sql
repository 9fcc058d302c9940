insert into retention_rule (kind, months, counted_from, valid_from, basis) values
    ('care-record', 60, 'month-end', '2000-01-01', 'Socialtjänstlagens bestämmelser om gallring av personakter: fem år efter den sista anteckningen'),
    ('staff-record', 60, 'month-end', '2000-01-01', 'Följer uppgifterna om vården som personalen gav; kommunen bör besluta om en egen tid'),
    ('accounting-record', 84, 'year-end', '2000-01-01', 'Lagen (2018:597) om kommunal bokföring och redovisning: till och med det sjunde året efter kalenderåret'),
    ('delivery', 13, 'event', '2000-01-01', 'Originalfilerna behövs inte när månaden är läst in och rättad; kommunen bör besluta'),
    ('rejected-row', 13, 'event', '2000-01-01', 'Avvisade rader behövs tills leveransen är rättad; kommunen bör besluta'),
    ('audit-entry', 84, 'year-end', '2000-01-01', 'Loggen bevisar underlaget för det som betalas och sparas lika länge'),
    ('address-salt', 3, 'event', '2000-01-01', 'Uppgift om varifrån ett anrop kom behövs bara för att utreda intrång'),
    ('job', 13, 'event', '2000-01-01', 'Uppgift om bakgrundsarbeten behövs bara för driften'),
    ('event', 3, 'event', '2000-01-01', 'Kvitton på meddelanden inom programmet behövs bara för driften');
