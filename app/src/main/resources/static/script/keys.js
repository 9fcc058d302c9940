// Keys: ? shows them, / searches, j and k go from row to row, Enter opens, g and a letter go elsewhere.
// Never while somebody types, never with a modifier, and not at all for those who turn them off.
(function () {
    'use strict';

    var OFF = 'tillit.keys.off';
    var help = document.getElementById('keys');
    var onBox = document.getElementById('keys-on');
    var afterG = false;
    var timer = 0;

    if (!help || !help.showModal) {
        return;
    }

    function isOff() {
        try {
            return window.localStorage.getItem(OFF) === 'true';
        } catch (refused) {
            return false;
        }
    }

    function turn(on) {
        try {
            if (on) {
                window.localStorage.removeItem(OFF);
            } else {
                window.localStorage.setItem(OFF, 'true');
            }
        } catch (refused) {
            // The choice then lasts for this page only.
        }
    }

    function isTyping(target) {
        return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    }

    function show() {
        onBox.checked = !isOff();
        help.showModal();
    }

    function openers() {
        return Array.prototype.map.call(document.querySelectorAll('[data-row]'), function (row) {
            return row.querySelector('a[href]');
        }).filter(Boolean);
    }

    function move(step) {
        var links = openers();
        if (!links.length) {
            return;
        }
        var row = document.activeElement && document.activeElement.closest('[data-row]');
        var at = links.findIndex(function (link) { return row && row.contains(link); });
        var next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step));
        links[next].focus();
        links[next].scrollIntoView({block: 'nearest'});
    }

    function go(letter) {
        var ways = help.querySelectorAll('[data-keys-go]');
        for (var at = 0; at < ways.length; at++) {
            if (ways[at].dataset.keysGo === letter) {
                window.location.assign(ways[at].getAttribute('href'));
                return true;
            }
        }
        return false;
    }

    document.addEventListener('keydown', function (event) {
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || help.open
                || isOff() || isTyping(event.target)) {
            return;
        }
        var search = document.querySelector('[data-keys-search]');
        if (afterG) {
            afterG = false;
            window.clearTimeout(timer);
            if (go(event.key)) {
                event.preventDefault();
            }
        } else if (event.key === 'g') {
            afterG = true;
            timer = window.setTimeout(function () { afterG = false; }, 1500);
        } else if (event.key === '?') {
            event.preventDefault();
            show();
        } else if (event.key === '/' && search) {
            event.preventDefault();
            search.focus();
            search.select();
        } else if (event.key === 'j' || event.key === 'k') {
            event.preventDefault();
            move(event.key === 'j' ? 1 : -1);
        }
    });

    document.querySelectorAll('[data-keys-open]').forEach(function (button) {
        button.hidden = false;
        button.addEventListener('click', show);
    });
    onBox.addEventListener('change', function () { turn(onBox.checked); });
})();
