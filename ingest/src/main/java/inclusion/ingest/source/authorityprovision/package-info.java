/** Alternative provision that authorities arrange and pay for. */
package inclusion.ingest.source.authorityprovision;
