// loads the page again as soon as something else has become of the sources
(() => {
  'use strict'
  let seen
  const look = async () => {
    try {
      const state = await (await fetch('/dev/state')).text()
      if (seen !== undefined && seen !== state) {
        location.reload()
        return
      }
      seen = state
    } catch {
      // the portal is starting anew
    }
    setTimeout(look, 500)
  }
  look()
})()
