// SPDX-License-Identifier: Apache-2.0
package inclusion.api.http;

/** Something that can be asked for at one path. */
interface Resource {
    Description description();

    /**
     * Answers a checked request.
     *
     * @throws Problem when there is no answer
     */
    Answer answer(Request request);
}
