// Says, while something is typed, what is there already that is like it.
(() => {
  'use strict';

  const PAUSE = 600; // milliseconds without a key after which is asked
  const LEAST = 8; // characters that say enough to be compared

  /** Asks a page of the service, when the typing pauses, what is there already that is like it. Nothing of the answer is taken but text and links. */
  function showAlike(field) {
    const page = `${field.form.getAttribute('action').split('/apply')[0]}/${field.dataset.alike}`;
    const region = Object.assign(document.createElement('div'), { className: 'portal-alike' });
    region.setAttribute('role', 'status');
    field.after(region);
    let pause;
    let asked = '';
    const ask = async () => {
      const text = field.value.trim();
      if (text === asked) return;
      asked = text;
      const found = text.length < LEAST ? null : await answerOf(`${page}?text=${encodeURIComponent(text)}`);
      if (asked === text) region.replaceChildren(...(found ? alikeParts(found) : []));
    };
    field.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(ask, PAUSE); });
  }

  async function answerOf(address) {
    try {
      const answer = await fetch(address, { redirect: 'error' });
      const page = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html');
      return page ? page.querySelector('[data-alike-answer]') : null;
    } catch (failure) {
      return null;
    }
  }

  function alikeParts(found) {
    const text = Object.assign(document.createElement('p'), { className: 'kern-body', textContent: found.querySelector('p').textContent });
    const list = Object.assign(document.createElement('ul'), { className: 'kern-list kern-list--bullet' });
    list.append(...Array.from(found.querySelectorAll('a[href]')).map((link) => {
      const item = document.createElement('li');
      item.append(Object.assign(document.createElement('a'), { className: 'kern-link', textContent: link.textContent, href: link.getAttribute('href') }));
      return item;
    }));
    return [text, list];
  }

  document.querySelectorAll('[data-alike]').forEach(showAlike);
})();
