// SPDX-License-Identifier: Apache-2.0
/** Values computed a second time, by SQL written from the definitions, and figures that publishers print. */
package inclusion.metrics.oracle;
