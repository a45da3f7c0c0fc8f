// The page of last resort: the deck's slides below one another. Nothing draws its figures or moves them; the reading has
// their first pictures.
(async () => {
  const withoutControls = root => {
    for (const part of root.querySelectorAll('.row, .steps')) part.remove();
    return root;
  };
  const slides = [...document.querySelectorAll('.slides > section')];
  withoutControls(slides[0].querySelector('slt-hero').shadowRoot);
  const reading = new DOMParser().parseFromString(await (await fetch('read/')).text(), 'text/html');
  for (const slide of slides) {
    const pictures = reading.querySelectorAll(`[data-id="${slide.dataset.id}"] [name] > template[shadowrootmode]`);
    slide.querySelectorAll('[size="wide"]').forEach((figure, i) => {
      if (pictures[i] && !figure.shadowRoot)
        figure.attachShadow({mode: 'open'}).append(withoutControls(pictures[i].content));
    });
  }
  slides.find(({dataset}) => location.hash.split(/[/?]/)[1] === dataset.id)?.scrollIntoView();
})();
