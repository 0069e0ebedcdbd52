/** Draws the shares of an audience as one SVG rectangle per bucket; the server names it for screen readers. */
const SVG = 'http://www.w3.org/2000/svg';
const GAP = 0.9;

class ShareBar extends HTMLElement {
  static readonly observedAttributes = ['shares'];

  attributeChangedCallback() {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('class', 'share');
    svg.setAttribute('viewBox', '0 0 100 6');
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.setAttribute('aria-hidden', 'true');
    let x = 0;
    for (const share of (this.getAttribute('shares') ?? '').split(' ').filter(Boolean)) {
      const [colour, percent] = share.split(':');
      const width = Number(percent);
      if (width > 0) {
        svg.append(this.rect(colour, x, x + width < 100 ? Math.max(width - GAP, 0.4) : width));
      }
      x += width;
    }
    this.replaceChildren(svg);
  }

  private rect(colour: string, x: number, width: number) {
    const rect = document.createElementNS(SVG, 'rect');
    rect.setAttribute('class', colour);
    rect.setAttribute('x', String(x));
    rect.setAttribute('width', String(width));
    rect.setAttribute('height', '6');
    return rect;
  }
}

customElements.define('cg-share-bar', ShareBar);
