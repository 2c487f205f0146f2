// SPDX-License-Identifier: Apache-2.0
/** Every indicator's spec, read and run through the engine; and the proof that a wrong definition would fail it. */
package inclusion.metrics.spec;
