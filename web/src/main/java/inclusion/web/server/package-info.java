// SPDX-License-Identifier: Apache-2.0
/** The HTTP side of the pages: routes, assets, headers and the drawing of figures. */
package inclusion.web.server;
