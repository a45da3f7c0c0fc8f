export {type EmbedAddress, readEmbedAddress, writeEmbedAddress} from './address';
export {adopt, applyTheme} from './adopt';
export {
  asksForHeight,
  clampHeight,
  type FrameSize,
  heightMessages,
  readSecret,
  worthSaying
} from './height';
export {ownPage} from './own-page';
export {reportHeight} from './report-height';
export {readSteps} from './script-steps';
