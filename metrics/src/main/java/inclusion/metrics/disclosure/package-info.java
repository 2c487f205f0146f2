// SPDX-License-Identifier: Apache-2.0
/** Last before publishing: what each group of readers may see. */
package inclusion.metrics.disclosure;
