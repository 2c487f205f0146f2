/** Alternative provision that schools arrange for pupils who stay on their roll. */
package inclusion.ingest.source.schoolprovision;
