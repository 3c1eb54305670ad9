/** The figures: KPI and return on investment, each with its formula and sample size. */
module org.sopkit.kpi {
  requires static transitive org.jspecify;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive org.sopkit.model;
  requires HdrHistogram;

  exports org.sopkit.kpi;
  exports org.sopkit.kpi.roi;

  opens org.sopkit.kpi;
  opens org.sopkit.kpi.roi;
}
