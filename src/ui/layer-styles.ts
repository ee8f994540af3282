import rules from '../../assets/styles/layer.css?inline';

/**
 * The rules of the layer's style sheet. The background holds them, and pages ask for them when they have something to mark:
 * most never do.
 */
export const layerStyles: string = rules;
