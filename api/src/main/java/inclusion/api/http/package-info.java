// SPDX-License-Identifier: Apache-2.0
/** The read-only HTTP API: one file for each resource, described by the same objects that answer. */
package inclusion.api.http;
