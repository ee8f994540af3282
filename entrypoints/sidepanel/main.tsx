import { render } from 'preact';
import '../../assets/styles/pages.css';
import { Popup } from '../../src/ui/Popup.tsx';
import { controlView } from '../popup/control-view.ts';

const root = document.getElementById('root');
if (root) controlView('panel', (props) => render(<Popup {...props} />, root));
