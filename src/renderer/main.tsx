import './ui/tokens.css';
import './ui/base.css';

void import('./page.tsx');
// The first text of a page costs the search for its fonts: it is laid out here, while the page's own script is on its way.
const sample = document.createElement('p');
sample.textContent = 'Waymark 道しるべ';
sample.style.visibility = 'hidden';
document.body.append(sample);
sample.getBoundingClientRect();
sample.remove();
