/** The stage gone black; `class="black"` on the root. */
export class Blackout {
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  get on(): boolean {
    return document.documentElement.classList.contains('black');
  }

  toggle = (on = !this.on) => {
    document.documentElement.classList.toggle('black', on);
    this.changed();
  };
}
