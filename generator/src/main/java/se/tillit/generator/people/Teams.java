package se.tillit.generator.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.tillit.generator.town.Area;
import se.tillit.generator.town.Provider;

/** Divides the recipients among teams of neighbours, and finds a team for those who come later. */
final class Teams {
    private static final int MOST_MEMBERS = 52;

    private final List<Team> teams = new ArrayList<>();

    List<Team> all() {
        return teams;
    }

    /** Forms the teams of the first month. */
    void form(List<Recipient> recipients) {
        for (var provider : Provider.values()) {
            for (var area : Area.values()) {
                var members = recipients.stream()
                        .filter(recipient -> recipient.home().area() == area)
                        .filter(recipient -> providerOf(recipient) == provider)
                        .toList();
                split(provider, area, new ArrayList<>(members));
            }
        }
        recipients.forEach(this::joinNightPatrol);
    }

    /** Puts the recipient into the nearest of the provider's teams in the area. */
    void join(Recipient recipient, Provider provider) {
        var area = recipient.home().area();
        var nearest = teams.stream()
                .filter(team -> team.provider() == provider && team.area() == area && team.watch() == Team.Watch.DAY)
                .min(Comparator.comparingDouble(
                        team -> team.middle().metresTo(recipient.home().place())))
                .orElseGet(() -> newTeam(provider, area, Team.Watch.DAY));
        nearest.members().add(recipient);
        joinNightPatrol(recipient);
    }

    private void joinNightPatrol(Recipient recipient) {
        if (recipient.needs().visitsANight() > 0) {
            var area = recipient.home().area();
            teams.stream()
                    .filter(team -> team.area() == area && team.watch() == Team.Watch.NIGHT)
                    .filter(team -> team.members().size() < MOST_MEMBERS)
                    .findFirst()
                    .orElseGet(() -> newTeam(Provider.MUNICIPAL, area, Team.Watch.NIGHT))
                    .members()
                    .add(recipient);
        }
    }

    private void split(Provider provider, Area area, List<Recipient> members) {
        if (members.isEmpty()) {
            return;
        }
        if (members.size() <= MOST_MEMBERS) {
            newTeam(provider, area, Team.Watch.DAY).members().addAll(members);
            return;
        }
        var east = members.stream()
                .mapToDouble(member -> member.home().place().east())
                .summaryStatistics();
        var north = members.stream()
                .mapToDouble(member -> member.home().place().north())
                .summaryStatistics();
        boolean wide = east.getMax() - east.getMin() > north.getMax() - north.getMin();
        members.sort(Comparator.comparingDouble((Recipient member) -> wide
                        ? member.home().place().east()
                        : member.home().place().north())
                .thenComparing(Recipient::number));
        int half = members.size() / 2;
        split(provider, area, new ArrayList<>(members.subList(0, half)));
        split(provider, area, new ArrayList<>(members.subList(half, members.size())));
    }

    private Team newTeam(Provider provider, Area area, Team.Watch watch) {
        var team = new Team(teams.size() + 1, provider, area, watch);
        teams.add(team);
        return team;
    }

    private static Provider providerOf(Recipient recipient) {
        return recipient.decisions().getFirst().assignments().getFirst().provider();
    }
}
