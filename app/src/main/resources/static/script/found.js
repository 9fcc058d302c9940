// Draws the picture of a finding from the JSON beside it. The same figures stand in a table below.
(function () {
    'use strict';

    function colours() {
        var style = getComputedStyle(document.documentElement);
        function value(name) {
            return style.getPropertyValue('--tillit-' + name).trim();
        }
        return {accent: value('accent'), ink: value('ink'), muted: value('muted'), line: value('line'), wait: value('wait'), act: value('act')};
    }

    function two(number) {
        return (number < 10 ? '0' : '') + number;
    }

    function written(kind, number) {
        if (kind === 'clock') {
            var minutes = Math.round(number);
            return two(Math.floor(minutes / 60)) + '.' + two(minutes % 60);
        }
        return kind === 'day' ? String(Math.floor(number)) : String(number);
    }

    function axis(asked, colour) {
        return {
            type: 'value', name: asked.name, nameLocation: 'middle', nameGap: 32, min: asked.min, max: asked.max,
            minInterval: 1, interval: asked.kind === 'clock' ? Math.max(60, Math.ceil((asked.max - asked.min) / 480) * 60) : undefined,
            nameTextStyle: {color: colour.ink}, axisLabel: {color: colour.muted, showMaxLabel: asked.kind !== 'day', formatter: function (n) { return written(asked.kind, n); }},
            axisLine: {lineStyle: {color: colour.line}}, splitLine: {lineStyle: {color: colour.line}}
        };
    }

    function scatter(chart, colour) {
        var low = Math.max(chart.x.min, chart.y.min);
        var high = Math.min(chart.x.max, chart.y.max);
        return {
            xAxis: axis(chart.x, colour), yAxis: axis(chart.y, colour),
            tooltip: {renderMode: 'richText', formatter: function (at) {
                return chart.x.name + ' ' + written(chart.x.kind, at.value[0]) + '\n' + chart.y.name + ' ' + written(chart.y.kind, at.value[1]);
            }},
            series: chart.series.map(function (series) {
                return {
                    name: series.name, type: 'scatter', symbolSize: 8, data: series.values,
                    itemStyle: {color: colour.accent, opacity: 0.55},
                    markLine: chart.diagonal ? {
                        silent: true, symbol: 'none', lineStyle: {color: colour.wait, type: 'dashed'},
                        label: {formatter: chart.diagonal, color: colour.muted, position: 'insideStartTop'},
                        data: [[{coord: [low, low]}, {coord: [high, high]}]]
                    } : undefined
                };
            })
        };
    }

    function bars(chart, colour) {
        var limits = Object.keys(chart.limit);
        var fills = chart.series.length > 1 ? [colour.muted, colour.accent] : [colour.accent];
        return {
            legend: chart.series.length > 1 ? {top: 0, textStyle: {color: colour.ink}} : undefined,
            xAxis: {type: 'category', data: chart.categories, axisLabel: {color: colour.muted}, axisLine: {lineStyle: {color: colour.line}}},
            yAxis: {type: 'value', name: chart.unit, nameTextStyle: {color: colour.ink}, axisLabel: {color: colour.muted}, splitLine: {lineStyle: {color: colour.line}}},
            tooltip: {renderMode: 'richText', trigger: 'axis'},
            series: chart.series.map(function (series, at) {
                return {
                    name: series.name, type: 'bar', data: series.values, itemStyle: {color: fills[at % fills.length]},
                    markLine: at === 0 && limits.length ? {
                        silent: true, symbol: 'none', lineStyle: {color: colour.act},
                        label: {color: colour.ink, formatter: limits[0] + ' ' + chart.limit[limits[0]], position: 'insideStartTop'},
                        data: [{yAxis: chart.limit[limits[0]]}]
                    } : undefined
                };
            })
        };
    }

    function draw(place) {
        var chart = JSON.parse(document.getElementById(place.dataset.chart).textContent);
        var drawn = window.echarts.init(place, null, {renderer: 'svg'});
        function paint() {
            var option = chart.type === 'scatter' ? scatter(chart, colours()) : bars(chart, colours());
            option.grid = {left: 56, right: 24, top: 44, bottom: chart.type === 'scatter' ? 56 : 32};
            option.aria = {enabled: false};
            option.animation = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
            option.textStyle = {fontFamily: getComputedStyle(document.body).fontFamily};
            drawn.setOption(option, true);
        }
        paint();
        window.addEventListener('resize', function () { drawn.resize(); });
        window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
    }

    document.querySelectorAll('[data-chart]').forEach(draw);
})();
