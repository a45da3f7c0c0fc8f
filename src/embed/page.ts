// Before anything of Lit: from here on a figure takes over the picture it finds.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import './page.css';
import {afterRest, defineFigures, type Figure, figures, type ParameterTable, writeChanges} from '../widgets';
import {readEmbedAddress, writeEmbedAddress} from './address';
import {reportHeight} from './report-height';

/** After a drag has rested this long, in ms, the address follows; browsers refuse hundreds of changes a minute. */
const rest = 250;

const {theme, state} = readEmbedAddress(location.search);

const figure = document.querySelector<Figure<ParameterTable, unknown>>(Object.keys(figures).join());
if (figure) {
  reportHeight(document.body, figure.localName.replace('slt-', ''));
  figure.addEventListener(
    'slt-change',
    afterRest(rest, () => writeAddress(writeChanges(figure.changes)))
  );
  defineFigures([figure.localName]).then(
    () => figure.readAddress(state),
    error => console.warn(`<${figure.localName}>`, error)
  );
}

function writeAddress(changes: [string, string][]) {
  try {
    history.replaceState(null, '', location.pathname + writeEmbedAddress({theme, state: changes}) + location.hash);
  } catch {
    // A sandboxed frame may not; its figure works all the same.
  }
}
