/** A field above a list of links: the arrows move between them, Enter in the field opens the first link. */
class ArrowList extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', this.move);
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.move);
  }

  private readonly move = (event: KeyboardEvent) => {
    const links = [...this.querySelectorAll<HTMLElement>('a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown' && at < links.length - 1) {
      links[at + 1].focus();
    } else if (event.key === 'ArrowUp' && at > 0) {
      links[at - 1].focus();
    } else if (event.key === 'ArrowUp' && at === 0) {
      this.querySelector<HTMLElement>('vaadin-text-field')?.focus();
    } else if (event.key === 'Enter' && at < 0 && links.length > 0) {
      links[0].click();
    } else {
      return;
    }
    event.preventDefault();
  };
}

customElements.define('cg-arrow-list', ArrowList);
