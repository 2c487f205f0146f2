// SPDX-License-Identifier: Apache-2.0
/** Opens a published snapshot read-only, or says why it cannot be read. */
package inclusion.api.snapshot;
