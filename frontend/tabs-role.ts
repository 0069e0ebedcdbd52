/**
 * A list of tabs may own nothing but tabs, yet the scroller inside Vaadin's takes the focus (tabindex -1), which axe reports
 * as critical. The tabs themselves are focusable, so the scroller does not need to be.
 */
customElements.whenDefined('vaadin-tabs').then((tabs) => {
  const ready = tabs.prototype.ready as () => void;
  tabs.prototype.ready = function (this: HTMLElement) {
    ready.call(this);
    this.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex');
  };
});
