/** Something that rules go by, as people cite it. */
export interface Source {
  /** As rules name it. */
  readonly id: string;
  /** Where to read it. */
  readonly link: string;
  /** Beside a rule. */
  readonly short: string;
  /** In the list of sources. */
  readonly full: string;
}

/** What rules name as their source, in the order of the list at the end of the page. */
export const sources: readonly Source[] = [
  {
    id: 'https://doi.org/10.1177/1050651912468887',
    link: 'https://doi.org/10.1177/1050651912468887',
    short: 'Clark and others, 2013',
    full: 'Clark, Murfett, Rogers & Ang, “Is Empathy Effective for Customer Service?”, Journal of Business and Technical Communication, 2013: 289 calls',
  },
  {
    id: 'https://arxiv.org/abs/1306.6078',
    link: 'https://arxiv.org/abs/1306.6078',
    short: 'Danescu-Niculescu-Mizil and others, 2013',
    full: 'Danescu-Niculescu-Mizil, Sudhof, Jurafsky, Leskovec & Potts, “A Computational Approach to Politeness”, ACL 2013: requests, rated for politeness',
  },
  {
    id: 'Gremler & Gwinner, Journal of Retailing, 2008',
    link: 'https://doi.org/10.1016/j.jretai.2008.07.001',
    short: 'Gremler & Gwinner, 2008',
    full: 'Gremler & Gwinner, “Rapport-Building Behaviors Used by Retail Employees”, Journal of Retailing, 2008: 388 encounters',
  },
  {
    id: 'https://doi.org/10.1177/00222429221119977',
    link: 'https://doi.org/10.1177/00222429221119977',
    short: 'Herhausen and others, 2023',
    full: 'Herhausen, Grewal, Cummings, Roggeveen, Villarroel Ordenes & Grewal, “Complaint De-Escalation Strategies on Social Media”, Journal of Marketing, 2023',
  },
  {
    id: 'https://doi.org/10.1509/jmr.15.0243',
    link: 'https://doi.org/10.1509/jmr.15.0243',
    short: 'Marinova, Singh & Singh, 2018',
    full: 'Marinova, Singh & Singh, “Frontline Problem-Solving Effectiveness”, Journal of Marketing Research, 2018',
  },
  {
    id: 'https://doi.org/10.1093/jcr/ucaa038',
    link: 'https://doi.org/10.1093/jcr/ucaa038',
    short: 'Packard & Berger, 2021',
    full: 'Packard & Berger, “How Concrete Language Shapes Customer Satisfaction”, Journal of Consumer Research, 2021',
  },
  {
    id: 'https://doi.org/10.1093/jcr/ucad080',
    link: 'https://doi.org/10.1093/jcr/ucad080',
    short: 'Packard, Li & Berger, 2024',
    full: 'Packard, Li & Berger, “When Language Matters”, Journal of Consumer Research, 2024: 23,958 moments of service conversations',
  },
  {
    id: 'https://doi.org/10.1509/jmr.16.0118',
    link: 'https://doi.org/10.1509/jmr.16.0118',
    short: 'Packard, Moore & McFerran, 2018',
    full: 'Packard, Moore & McFerran, “(I’m) Happy to Help (You)”, Journal of Marketing Research, 2018',
  },
  {
    id: 'https://hbr.org/2018/01/sorry-is-not-enough',
    link: 'https://hbr.org/2018/01/sorry-is-not-enough',
    short: 'Harvard Business Review, 2018',
    full: '“‘Sorry’ Is Not Enough”, Harvard Business Review, January–February 2018: 111 airport encounters',
  },
];
