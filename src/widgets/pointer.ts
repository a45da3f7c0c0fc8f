/** Where an event is, in the units of the drawing's viewBox: by ratios, so any scale or zoom of the page is right. */
export function localPoint(event: {clientX: number; clientY: number}, svg: SVGSVGElement): [number, number] {
  const rect = svg.getBoundingClientRect();
  const {x, y, width, height} = svg.viewBox.baseVal;
  return [
    x + ((event.clientX - rect.left) / rect.width) * width,
    y + ((event.clientY - rect.top) / rect.height) * height
  ];
}
