// SPDX-License-Identifier: Apache-2.0
/** The catalogue: indicators and tallies as data, read from YAML, checked against a JSON Schema, and hashed. */
package inclusion.metrics.catalogue;
