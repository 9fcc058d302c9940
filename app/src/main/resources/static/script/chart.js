/*
 * Draws charts from the tables that stand below them: <div class="chart" data-chart="stacked|lines" data-table="id">.
 * Columns whose heads carry data-series are drawn, by the cells' data-value; data-look="target" is dashed. The table is
 * folded once the chart is there, and stays as it is without scripts.
 */
(function () {
    "use strict";

    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const charts = [];

    function colour(name) {
        return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    }

    function read(table) {
        const heads = Array.from(table.tHead.rows[0].cells);
        const rows = Array.from(table.tBodies[0].rows);
        return {
            names: rows.map((row) => row.dataset.name || row.cells[0].textContent.trim()),
            caption: table.caption ? table.caption.textContent.trim() : "",
            series: heads
                .map((head, at) => ({head, at}))
                .filter((column) => column.head.dataset.series)
                .map((column) => ({
                    name: column.head.textContent.trim(),
                    number: column.head.dataset.series,
                    look: column.head.dataset.look,
                    values: rows.map((row) => {
                        const value = row.cells[column.at].dataset.value;
                        return value === undefined || value === "" ? null : Number(value);
                    }),
                    texts: rows.map((row) => row.cells[column.at].textContent.trim()),
                })),
        };
    }

    function options(holder, data) {
        const isStacked = holder.dataset.chart === "stacked";
        const ink = colour("--tillit-ink");
        const muted = colour("--tillit-muted");
        const line = colour("--tillit-line");
        const short = new Intl.NumberFormat(document.documentElement.lang, {notation: "compact"});
        return {
            animation: !calm,
            aria: {enabled: true, label: {description: data.caption}},
            textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, color: ink},
            grid: {left: 8, right: 16, top: holder.clientWidth < 480 ? 80 : 48, bottom: 8, containLabel: true},
            legend: {top: 0, left: 0, width: "100%", textStyle: {color: ink, fontSize: 14}},
            tooltip: {
                trigger: "axis",
                renderMode: "richText",
                backgroundColor: colour("--tillit-paper"),
                borderColor: line,
                textStyle: {color: ink},
                formatter: (points) => [points[0].name]
                    .concat(points.map((point) => point.seriesName + ": " + data.series[point.seriesIndex].texts[point.dataIndex]))
                    .join("\n"),
            },
            xAxis: {
                type: "category",
                data: data.names,
                axisLabel: {color: muted, fontSize: 13},
                axisLine: {lineStyle: {color: line}},
                axisTick: {show: false},
            },
            yAxis: {
                type: "value",
                scale: !isStacked,
                axisLabel: {
                    color: muted,
                    fontSize: 13,
                    formatter: (value) => short.format(value) + (holder.dataset.unit ? "\u00a0" + holder.dataset.unit : ""),
                },
                splitLine: {lineStyle: {color: line}},
            },
            series: data.series.map((series) => ({
                name: series.name,
                type: isStacked ? "bar" : "line",
                stack: isStacked ? "all" : undefined,
                barMaxWidth: 48,
                symbolSize: 8,
                connectNulls: false,
                showSymbol: series.look !== "target",
                lineStyle: series.look === "target" ? {type: "dashed", width: 2} : {width: 3},
                itemStyle: {
                    color: colour(series.look === "target" ? "--tillit-ink" : "--tillit-series-" + series.number),
                },
                data: series.values,
            })),
        };
    }

    function draw(holder) {
        const table = document.getElementById(holder.dataset.table);
        if (!table || !window.echarts) {
            return;
        }
        holder.hidden = false;
        const chart = window.echarts.init(holder, null, {renderer: "svg"});
        const data = read(table);
        chart.setOption(options(holder, data));
        const fold = table.closest("details.chart-table");
        if (fold) {
            fold.open = false;
        }
        charts.push({chart, holder, data});
    }

    function drawAll() {
        document.querySelectorAll(".chart[data-table]").forEach(draw);
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", drawAll);
    } else {
        drawAll();
    }
    window.addEventListener("resize", () => charts.forEach((one) => one.chart.resize()));
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () =>
        charts.forEach((one) => one.chart.setOption(options(one.holder, one.data), true)));
})();
