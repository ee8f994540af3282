import { render } from 'preact';
import '../../assets/styles/documents.css';
import { Options } from '../../src/ui/options/Options.tsx';
import { controlOptions } from './control-options.ts';

const root = document.getElementById('root');
if (root) controlOptions((props) => render(<Options {...props} />, root));
