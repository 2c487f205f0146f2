// SPDX-License-Identifier: Apache-2.0
package inclusion.ingest.generate;

/**
 * An invented local authority and what is usual in it.
 *
 * @param code its three digits
 * @param newCode its nine characters
 * @param weight its part of the schools, relative to the others
 * @param fsm share of pupils with free school meals, as a factor on England's
 * @param eal share of pupils with another first language, as a factor on England's
 */
record Authority(
        String code,
        String newCode,
        String name,
        Region region,
        double weight,
        double fsm,
        double eal,
        double absence,
        double suspension) {}
