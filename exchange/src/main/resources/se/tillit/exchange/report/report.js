(function () {
  var html = document.documentElement;
  var choices = document.querySelectorAll('input[name="language"]');
  function tell(code) {
    html.lang = code;
    var heading = document.querySelector('.in-' + code + ' h1');
    if (heading) document.title = heading.textContent;
  }
  function follow() {
    var code = location.hash.slice(1, 3);
    choices.forEach(function (choice) {
      if (choice.value === code) choice.checked = true;
      if (choice.checked) tell(choice.value);
    });
  }
  choices.forEach(function (choice) {
    choice.addEventListener('change', function () { tell(choice.value); });
  });
  addEventListener('hashchange', follow);
  follow();
  var opened = [];
  addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('details.for-print:not([open])'));
    opened.forEach(function (one) { one.open = true; });
  });
  addEventListener('afterprint', function () {
    opened.forEach(function (one) { one.open = false; });
  });
})();
