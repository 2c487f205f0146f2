// SPDX-License-Identifier: Apache-2.0
package inclusion.metrics.catalogue;

/**
 * One file of the catalogue as it was read.
 *
 * @param path below the catalogue's folder, with forward slashes
 * @param text its content, lines ended by a single newline
 */
record CatalogueFile(String path, String text) {
    String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
    }

    String stem() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }
}
