/** All that an address says of lanes, holds and pinned runs (address/more.js). */
import { FIELDS as attentionFields } from './attention/address.js';
import { curvesField } from './curves/address.js';
import { gradientField } from './gradient/address.js';
import { holdField } from './holds/address.js';
import { pinField } from './pin/address.js';

export const FIELDS = [curvesField, ...attentionFields, gradientField, holdField, pinField];
