/** The words of English education that every part of the pipeline shares: years, codes, states, findings. */
package inclusion.ingest.vocabulary;
