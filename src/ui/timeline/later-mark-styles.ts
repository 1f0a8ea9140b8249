/** Styles of marks that the first picture has none of. */
import './mark-states.css';
import './near-marks.css';
