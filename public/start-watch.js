// Says so where the product does not start: an old browser, a file that is held back, or none of it.
// Written for browsers that know no module, so in the language of their time.
;(function () {
  var limitMs = 10000
  var graceMs = 1000

  var isKnown = 'noModule' in document.createElement('script')
  var isOld = !isKnown || !window.CSS || !CSS.supports('color', 'light-dark(red, red)')

  function tell(reason) {
    var trouble = document.getElementById('start-trouble')
    // Gone as soon as there is a page to show.
    if (!trouble || !trouble.hidden) return
    document.getElementById('start-frame').hidden = true
    document.getElementById('start-trouble-' + (isOld ? 'old' : reason)).hidden = false
    document.getElementById('start-reload').addEventListener('click', function () {
      location.reload()
    })
    document.querySelector('[aria-busy]').removeAttribute('aria-busy')
    trouble.hidden = false
  }

  function tellLater(reason, ms) {
    setTimeout(function () {
      tell(reason)
    }, ms)
  }

  // A file that does not come tells only those who listen on its way down.
  addEventListener(
    'error',
    function (event) {
      tellLater(event.target === window ? 'failed' : 'missing', graceMs)
    },
    true,
  )
  // One that a script asks for tells its script alone, by an error that every browser words otherwise.
  addEventListener('unhandledrejection', function (event) {
    tellLater(/import|module/i.test(event.reason) ? 'missing' : 'failed', graceMs)
  })
  tellLater('slow', isKnown ? limitMs : graceMs)
})()
