/** Draws the shares of an audience as one SVG rectangle per bucket; the server names it for screen readers. */
const SVG = 'http://www.w3.org/2000/svg';

function draw(name: string, attributes: Record<string, string | number>) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }
  return element;
}

class ShareBar extends HTMLElement {
  static readonly observedAttributes = ['shares'];

  attributeChangedCallback() {
    const svg = draw('svg', { class: 'share', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
    let x = 0;
    for (const share of (this.getAttribute('shares') ?? '').split(' ').filter(Boolean)) {
      const [colour, percent] = share.split(':');
      const width = Number(percent);
      if (width > 0) {
        svg.append(draw('rect', { class: colour, x, width, height: 6 }));
        if (x > 0) {
          svg.append(draw('line', { x1: x, x2: x, y1: 0, y2: 6 }));
        }
      }
      x += width;
    }
    this.replaceChildren(svg);
  }
}

customElements.define('cg-share-bar', ShareBar);
