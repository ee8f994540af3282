import { render } from 'preact';
import '../../assets/styles/documents.css';
import { Welcome } from '../../src/ui/welcome/Welcome.tsx';
import { controlWelcome } from './control-welcome.ts';

const root = document.getElementById('root');
if (root) controlWelcome((props) => render(<Welcome {...props} />, root));
