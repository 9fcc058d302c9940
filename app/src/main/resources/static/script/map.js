/*
 * Draws the homes of <div class="map" data-map="GeoJSON"> and the way between them. No tiles are fetched: where things lie
 * to each other is what matters here, and the distances stand in the table beside.
 */
(function () {
    "use strict";

    function colour(name) {
        return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    }

    function draw(holder) {
        const map = window.L.map(holder, {attributionControl: false, keyboard: true, scrollWheelZoom: false, zoomAnimation: false});
        const layer = window.L.geoJSON(JSON.parse(holder.dataset.map), {
            style: () => ({color: colour("--tillit-accent"), weight: 2, opacity: 0.7}),
            pointToLayer: (feature, place) => window.L.circleMarker(place, {
                radius: 13, color: colour("--tillit-accent"), fillColor: colour("--tillit-paper"), fillOpacity: 1, weight: 3,
            }),
            onEachFeature: (feature, drawn) => {
                if (feature.properties.name) {
                    const number = document.createElement("span");
                    number.textContent = feature.properties.number;
                    const name = document.createElement("span");
                    name.textContent = feature.properties.name;
                    drawn.bindTooltip(number, {permanent: true, direction: "center", className: "map-number"});
                    drawn.bindPopup(name);
                }
            },
        }).addTo(map);
        map.fitBounds(layer.getBounds().pad(0.15), {maxZoom: 15, animate: false});
        window.L.control.scale({imperial: false}).addTo(map);
    }

    document.addEventListener("DOMContentLoaded", () => {
        if (window.L) {
            document.querySelectorAll(".map[data-map]").forEach(draw);
        }
    });
})();
