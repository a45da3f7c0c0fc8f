// Before anything of Lit: from here on a figure takes over the picture it finds.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import './page.css';
import {
  addressNotice,
  addressProblem,
  afterRest,
  defineFigures,
  type Figure,
  figures,
  type ParameterTable,
  writeChanges
} from '../widgets';
import {readEmbedAddress, writeEmbedAddress} from './address';
import {reportHeight} from './report-height';

/** After a drag has rested this long, in ms, the address follows; browsers refuse hundreds of changes a minute. */
const rest = 250;

const {theme, state} = readEmbedAddress(location.search);

type AnyFigure = Figure<ParameterTable, unknown>;

const figure = document.querySelector<AnyFigure>(Object.keys(figures).join());
if (figure) {
  reportHeight(document.body, figure.localName.replace('slt-', ''));
  figure.addEventListener(
    'slt-change',
    afterRest(rest, () => writeAddress(writeChanges(figure.changes)))
  );
  figure.addEventListener('slt-share', event => {
    const query = writeEmbedAddress({theme, state: writeChanges(figure.changes)});
    (event as CustomEvent<{link: string}>).detail.link = new URL(query, location.origin + location.pathname).href;
  });
  defineFigures([figure.localName]).then(
    () => openAddress(figure),
    error => console.warn(`<${figure.localName}>`, error)
  );
}

/** Shows what the address says; what cannot be shown is said under the figure, and leaves the address. */
function openAddress(figure: AnyFigure) {
  const problem = addressProblem(figure.readAddress(state));
  if (!problem) return;
  figure.after(addressNotice(problem, figure));
  writeAddress(writeChanges(figure.changes));
}

function writeAddress(changes: [string, string][]) {
  try {
    history.replaceState(null, '', location.pathname + writeEmbedAddress({theme, state: changes}) + location.hash);
  } catch {
    // A sandboxed frame may not; its figure works all the same.
  }
}
