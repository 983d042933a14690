// Does a draw again from the town's published data, with nothing but the browser's own SHA-256 and HMAC.
(() => {
  'use strict';

  const NUMBERS = 2 ** 32;
  const utf8 = new TextEncoder();
  const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const sha256 = (text) => crypto.subtle.digest('SHA-256', utf8.encode(text));

  /** The numbers of the stream: the first four bytes of HMAC-SHA256 of 0, 1, 2 … in decimal digits. */
  async function* stream(data) {
    const bytes = await sha256(`${data.seed}\n${data.listHash}\n${data.outside}`);
    const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    for (let counter = 0; ; counter += 1) {
      const block = await crypto.subtle.sign('HMAC', key, utf8.encode(String(counter)));
      yield new DataView(block).getUint32(0);
    }
  }

  async function below(numbers, most) {
    const limit = NUMBERS - (NUMBERS % most);
    let { value } = await numbers.next();
    while (value >= limit) ({ value } = await numbers.next());
    return value % most;
  }

  /** Mixes the tickets as far as they are drawn (Fisher and Yates, from the front). */
  async function draw(data) {
    const tickets = data.tickets.slice();
    const numbers = stream(data);
    const most = Math.min(data.winners + data.alternates, tickets.length);
    for (let place = 0; place < most; place += 1) {
      const chosen = place + await below(numbers, tickets.length - place);
      [tickets[place], tickets[chosen]] = [tickets[chosen], tickets[place]];
    }
    return tickets.slice(0, most);
  }

  const isSame = (one, other) => one.length === other.length && one.every((it, place) => it === other[place]);

  /** Each check with whether it holds: seed, list, winners. */
  async function check(data) {
    const list = hex(await sha256(data.tickets.join('\n'))) === data.listHash && isSame(data.tickets.slice().sort(), data.tickets);
    if (!data.seed) return { list };
    const seed = hex(await sha256(data.seed)) === data.commitment;
    return { list, seed, drawn: isSame(await draw(data), data.drawn) };
  }

  function connect(part) {
    const button = part.querySelector('[data-verify-start]');
    const result = part.querySelector('[data-verify-result]');
    const field = part.querySelector('input');
    const say = (...texts) => result.replaceChildren(...texts.map((text) => Object.assign(document.createElement('li'), { textContent: text })));

    async function ticketSays(data) {
      const ticket = field.value.trim().toUpperCase();
      if (!ticket) return [];
      const hash = hex(await sha256(ticket));
      const place = data.drawn.indexOf(hash);
      return [data.tickets.includes(hash) ? part.dataset.in.replace('{0}', place < 0 ? '–' : String(place + 1)) : part.dataset.out];
    }

    async function verify() {
      if (!window.crypto || !crypto.subtle) { say(part.dataset.insecure); return; }
      say(part.dataset.running);
      try {
        const answer = await fetch(part.dataset.verify);
        if (!answer.ok) throw new Error(answer.status);
        const data = await answer.json();
        const checks = await check(data);
        const verdict = !Object.values(checks).every(Boolean) ? part.dataset.wrong : data.seed ? part.dataset.right : part.dataset.early;
        part.dataset.verified = JSON.stringify(checks);
        say(verdict.replace('{0}', data.tickets.length), ...await ticketSays(data));
      } catch (failure) {
        say(part.dataset.failed);
      }
    }

    button.hidden = false;
    button.addEventListener('click', verify);
  }

  document.querySelectorAll('[data-verify]').forEach(connect);
})();
