// Passkeys, on pages that work with a password and without any script.
(() => {
  'use strict';

  const FRESH = 240000; // milliseconds after which the browser is asked anew: what it is asked counts for five minutes
  const REASONS = { NotAllowedError: 'cancelled', InvalidStateError: 'known', NotSupportedError: 'unsupported', ConstraintError: 'unsupported',
    SecurityError: 'unsupported' };

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

  function text(buffer) {
    return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  /** What the server asks, as the browser takes it. */
  function read(asked) {
    const options = { ...asked, challenge: bytes(asked.challenge) };
    if (asked.user) options.user = { ...asked.user, id: bytes(asked.user.id) };
    if (asked.excludeCredentials) options.excludeCredentials = asked.excludeCredentials.map((it) => ({ ...it, id: bytes(it.id) }));
    return options;
  }

  /** What the browser answers, as the server takes it. */
  function write(credential) {
    const response = {};
    for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
      if (credential.response[part]) response[part] = text(credential.response[part]);
    }
    return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: {} });
  }

  function offer(form) {
    const kind = form.dataset.passkey;
    const status = form.querySelector('[role=status]');
    let running, timer;

    const say = (key) => { status.textContent = key ? form.dataset[key] : ''; };

    async function asked() {
      if (form.dataset.asked) return JSON.parse(form.dataset.asked);
      const answer = await fetch(form.dataset.askedAt, { redirect: 'error' });
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    }

    /** One question at a time: the browser refuses a second one. */
    async function ask(mediation) {
      if (running) running.abort();
      clearTimeout(timer);
      running = new AbortController();
      const { signal } = running;
      const settings = { publicKey: read(await asked()), signal, mediation };
      if (signal.aborted) return;
      const credential = kind === 'create' ? await navigator.credentials.create(settings) : await navigator.credentials.get(settings);
      form.elements.answer.value = write(credential);
      form.submit();
    }

    /** Offers passkeys among the addresses that the browser knows; what goes wrong here is nothing that anybody has asked for. */
    function offerQuietly() {
      ask('conditional').catch(() => {});
      timer = setTimeout(offerQuietly, FRESH);
    }

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      say('waiting');
      ask().catch((failure) => {
        if (failure.name !== 'AbortError') say(REASONS[failure.name] || 'failed');
      });
    });
    form.hidden = false;
    // what was just refused is not offered again
    if (kind === 'get' && PublicKeyCredential.isConditionalMediationAvailable && !document.querySelector('[data-error-summary]')) {
      PublicKeyCredential.isConditionalMediationAvailable().then((available) => { if (available) offerQuietly(); });
    }
  }

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    if (window.PublicKeyCredential && navigator.credentials) offer(form);
    else if (form.nextElementSibling) form.nextElementSibling.hidden = false;
  }
})();
