// SPDX-License-Identifier: Apache-2.0
/** Pages and charts over the read model, and the command that starts the server. */
package inclusion.web;
