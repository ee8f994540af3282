import '../../../assets/styles/pages.css';
import { render } from 'preact';
import { Popup } from '../../../src/ui/Popup.tsx';
import { allViews } from './popup-views.ts';

/* One view of the popup, for pictures: `?view=<name>`, and `?rtl` for the other direction. */

const asked = new URLSearchParams(location.search);
const props = allViews[asked.get('view') ?? 'ready'];
if (!props) throw new Error(`There is no view ${asked.get('view')}: ${Object.keys(allViews).join(', ')}`);
const root = document.getElementById('root') as HTMLElement;
render(<Popup {...props} />, root);
if (asked.has('rtl')) root.querySelector('.sl-popup')?.setAttribute('dir', 'rtl');
