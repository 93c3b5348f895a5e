import './latest.css';
import './sentences.css';
import './tables.css';

export { Changes } from './changes';
export { Damage } from './damage';
export { Displacement } from './displacement';
export { Events } from './events';
export { Ladder } from './ladder';
export { Latest } from './latest';
export { Notice } from './notice';
export { Province } from './province';
export { Provinces } from './provinces';
export { Services } from './services';
