// SPDX-License-Identifier: Apache-2.0
// Every page is whole without this file. It keeps the reader's place when a switch is followed, and lets a figure
// say its numbers on hover. Nothing is told here that the page does not tell.

const main = () => document.getElementById('main');

async function follow(url, push) {
  const old = main();
  old.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(url, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const next = page.getElementById('main');
    if (!next) throw new Error('no content');
    old.replaceWith(next);
    document.title = page.title;
    if (push) history.pushState(null, '', url);
  } catch {
    location.assign(url);
  }
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.switch a');
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const text = link.textContent;
  follow(link.href, true).then(() => {
    [...document.querySelectorAll('.switch a[aria-current]')].find((a) => a.textContent === text)?.focus({ preventScroll: true });
  });
});

window.addEventListener('popstate', () => follow(location.href, false));

// Paper has no summary to open.
window.addEventListener('beforeprint', () => document.querySelectorAll('details').forEach((d) => { d.dataset.was = d.open; d.open = true; }));
window.addEventListener('afterprint', () => document.querySelectorAll('details').forEach((d) => { d.open = d.dataset.was === 'true'; }));

// A figure becomes ECharts' own drawing of the same option when a pointer rests on it: numbers on hover, same picture.
let echarts;
const loaded = () => (echarts ??= new Promise((done, failed) => {
  const script = document.createElement('script');
  script.src = '/assets/echarts.min.js';
  script.onload = () => done(window.echarts);
  script.onerror = failed;
  document.head.append(script);
}));

document.addEventListener('pointerover', async (event) => {
  const frame = event.target.closest?.('figure .wide:not([data-live])');
  if (!frame || event.pointerType === 'touch') return;
  const option = frame.querySelector('script[type="application/json"]');
  const svg = frame.querySelector('svg');
  if (!option || !svg) return;
  frame.dataset.live = 'yes';
  try {
    const library = await loaded();
    const holder = document.createElement('div');
    const box = svg.viewBox.baseVal;
    holder.style.width = box.width + 'px';
    holder.style.height = box.height + 'px';
    holder.setAttribute('role', 'img');
    holder.setAttribute('aria-labelledby', svg.getAttribute('aria-labelledby'));
    svg.replaceWith(holder);
    const chart = library.init(holder, null, { renderer: 'svg' });
    chart.setOption(JSON.parse(option.textContent));
    chart.setOption({ tooltip: { trigger: 'item', confine: true } });
  } catch {
    delete frame.dataset.live;
  }
});
