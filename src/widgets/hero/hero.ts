import {css} from 'lit';
import {Figure} from '../figure';
import {figureProperties} from '../figure-properties';
import {localPoint} from '../pointer';
import {glide, isShown} from '../tween';
import {type CuspData, heroDefinition, levelAt} from './definition';
import {parameters} from './parameters';

/** How long the shape breathes in when it first appears, in ms, and by how much. */
const breath = {duration: 4000, depth: 0.55};

/** The title slide's figure: {K < ε} of the cusp, which breathes once, follows the pointer and can be bent by dragging. */
export class Hero extends Figure<typeof parameters, CuspData> {
  static override definition = heroDefinition;
  static override properties = figureProperties(parameters);
  static override styles = [
    ...Figure.styles,
    css`
      .panels {
        mask-image: linear-gradient(to right, transparent, #000 35%);
      }
      /* Not every printer knows masks. */
      @media print {
        .panels {
          mask-image: none;
        }
      }
      /* On a slide the words stand beside the shape: its page says where. */
      .row,
      .foot {
        position: var(--slt-hero-words, static);
        left: var(--slt-hero-left, 0);
        bottom: 0.7em;
        font-size: 1em;
        color: var(--soft);
      }
      .foot {
        bottom: 2.5em;
      }
      .readout {
        order: -1;
        min-width: 14.2em;
        font-size: 0.9em;
      }
      /* The title stays calm: the sliders show once the shape is bent, what is typed is wrong, or they have the focus. */
      figure:not(:has(.fork:enabled, .problem, .control:focus-within)) .control {
        position: absolute;
        clip-path: inset(50%);
      }
      .readout .label {
        color: var(--soft);
      }
      .numbers,
      .steps:has(.fork:disabled) {
        display: none;
      }
      /* Here are no dots whose place they take. */
      :host([size='wide']) .forks {
        position: static;
      }
      :host([size='wide']) :is(.told, .problem) {
        margin-right: 0;
      }
    `
  ];

  override firstUpdated() {
    const panels = this.renderRoot.querySelector<HTMLElement>('.panels')!;
    const {signal} = this.gone;
    panels.addEventListener('pointermove', event => this.follow(event), {signal});
    panels.addEventListener('pointerleave', () => this.settle(), {signal});
    this.breathe();
  }

  /** One breath, then rest: nothing moves for longer than five seconds without being asked. */
  private breathe() {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const start = performance.now();
    const tick = (now: number) => {
      const t = (now - start) / breath.duration;
      if (this.gone.signal.aborted || t >= 1 || this.followed || !isShown(this)) return this.show(undefined);
      const {epsilon} = this.state;
      this.show({...this.state, epsilon: epsilon * (1 + breath.depth * Math.sin(2 * Math.PI * t) * (1 - t))});
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }

  private followed = false;

  /** The boundary of the region passes under the pointer. */
  private follow(event: PointerEvent) {
    if (event.pointerType === 'touch' || event.buttons) return;
    this.followed = true;
    const at = localPoint(event, this.renderRoot.querySelector('svg')!);
    this.show({...this.state, epsilon: levelAt(at, this.state, this.drawnSize)});
  }

  private settle() {
    const from = this.displayed;
    if (!from) return;
    const {epsilon} = this.state;
    glide(this.gone.signal, t =>
      this.show(t < 1 ? {...this.state, epsilon: from.epsilon * (epsilon / from.epsilon) ** t} : undefined)
    );
  }
}
