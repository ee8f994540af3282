import { render } from 'preact';
import '../../assets/styles/pages.css';
import { Popup } from '../../src/ui/Popup.tsx';
import { controlPopup } from './control-popup.ts';

const root = document.getElementById('root');
if (root) controlPopup((props) => render(<Popup {...props} />, root));
