/** Education, health and care plans of local authorities (SEN2). */
package inclusion.ingest.source.ehcplans;
