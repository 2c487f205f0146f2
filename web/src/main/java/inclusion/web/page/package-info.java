// SPDX-License-Identifier: Apache-2.0
/** One class per page: asks the read model and lays out what the template prints. */
package inclusion.web.page;
