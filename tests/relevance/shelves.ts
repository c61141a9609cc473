import type { Paper } from '@/domain/paper';

/** Papers by field. Titles are real unless the field says otherwise; abstracts are ours. */
export const shelves = {
  agents: [
    paper(
      'arxiv:2210.03629',
      'ReAct: Synergizing Reasoning and Acting in Language Models',
      'A language model writes a thought, then acts through a tool, then thinks again about what the tool said. Taking turns makes agents based on large language models more reliable at question answering and in games.',
    ),
    paper(
      'arxiv:2302.04761',
      'Toolformer: Language Models Can Teach Themselves to Use Tools',
      'A language model learns from a handful of demonstrations when to call tools such as a calculator or a search engine, and how to go on with what the tool returns.',
    ),
    paper(
      'arxiv:2303.11366',
      'Reflexion: Language Agents with Verbal Reinforcement Learning',
      'Agents built on large language models put into words why they failed at a task, keep these words in memory, and do better when they try again. No weights are changed.',
    ),
    paper(
      'arxiv:2305.16291',
      'Voyager: An Open-Ended Embodied Agent with Large Language Models',
      'An agent explores a world of blocks by itself: a large language model proposes tasks, writes programs as skills, and keeps those that worked in a growing library.',
    ),
    paper(
      'arxiv:2308.03688',
      'AgentBench: Evaluating LLMs as Agents',
      'Eight environments test how well large language models act as agents over many turns: shells, databases, games, and shops on the web. Open models are far behind.',
    ),
    paper(
      'arxiv:2307.13854',
      'WebArena: A Realistic Web Environment for Building Autonomous Agents',
      'Language agents are given errands on working copies of websites, and it is checked whether each task was really done. The best agent does one task in seven.',
    ),
    paper(
      'arxiv:2405.15793',
      'SWE-agent: Agent-Computer Interfaces Enable Automated Software Engineering',
      'Agents based on language models mend bugs in real repositories when they are given commands that suit them: to look at files, to edit them, to run the tests.',
    ),
  ],
  planets: [
    paper(
      'title:a-jupiter-mass-companion-to-a-solar-type-star',
      'A Jupiter-mass companion to a solar-type star',
      'The radial velocity of 51 Pegasi swings every four days: a planet as heavy as Jupiter orbits the star far closer than Mercury orbits the Sun.',
    ),
    paper(
      'title:temperate-earth-sized-planets',
      'Temperate Earth-sized planets transiting a nearby ultracool dwarf star',
      'Photometry shows three planets of the size of Earth that transit a cool dwarf star. Their atmospheres are within reach of telescopes of today.',
    ),
    paper(
      'title:seven-temperate-terrestrial-planets',
      'Seven temperate terrestrial planets around the nearby ultracool dwarf star TRAPPIST-1',
      'Seven transiting planets orbit the dwarf star in a chain of resonances; three of them may have liquid water if they have atmospheres.',
    ),
    paper(
      'arxiv:1609.03449',
      'A terrestrial planet candidate in a temperate orbit around Proxima Centauri',
      'Radial velocities of the nearest star tell of a planet of more than an Earth mass, with an orbit of eleven days in the habitable zone.',
    ),
    paper(
      'arxiv:2208.11692',
      'Identification of carbon dioxide in an exoplanet atmosphere',
      'A transmission spectrum taken while a hot giant planet transits its star shows the band of carbon dioxide in the atmosphere of the planet.',
    ),
    paper(
      'arxiv:astro-ph/0111544',
      'Detection of an Extrasolar Planet Atmosphere',
      'The transit of a giant planet is deeper in the lines of sodium: starlight went through the atmosphere of the planet on its way to the telescope.',
    ),
    paper(
      'arxiv:1001.0268',
      'Kepler Planet-Detection Mission: Introduction and First Results',
      'A telescope in space stares at a field of stars to find planets of the size of Earth by their transits, and to tell how common habitable planets are.',
    ),
  ],
  qubits: [
    paper(
      'arxiv:1208.0928',
      'Surface codes: Towards practical large-scale quantum computation',
      'How logical qubits are made of many physical qubits in a surface code, how they are moved and braided, and how many a useful quantum computer takes.',
    ),
    paper(
      'arxiv:quant-ph/9707021',
      'Fault-tolerant quantum computation by anyons',
      'Quantum information that is kept in anyons of a topological state is safe from local errors; quantum gates are made by moving anyons around each other.',
    ),
    paper(
      'arxiv:2207.06431',
      'Suppressing quantum errors by scaling a surface code logical qubit',
      'A larger surface code of superconducting qubits has fewer logical errors than a smaller one: quantum error correction begins to pay.',
    ),
    paper(
      'arxiv:quant-ph/9512032',
      'Good quantum error-correcting codes exist',
      'Quantum codes that correct errors of many qubits are made from classical linear codes, at a rate that does not vanish.',
    ),
    paper(
      'arxiv:quant-ph/0110143',
      'Topological quantum memory',
      'Surface codes keep encoded qubits as long as errors are rarer than a threshold, which is found from a model of magnets with disorder.',
    ),
  ],
  proteins: [
    paper(
      'doi:10.1038/s41586-021-03819-2',
      'Highly accurate protein structure prediction with AlphaFold',
      'A network predicts where the atoms of a protein are from its amino acid sequence and related sequences, often as well as experiments do.',
    ),
    paper(
      'doi:10.1126/science.abj8754',
      'Accurate prediction of protein structures and interactions using a three-track neural network',
      'Sequence, distances and coordinates are worked on together, which predicts structures of proteins and of their complexes.',
    ),
    paper(
      'doi:10.1126/science.ade2574',
      'Evolutionary-scale prediction of atomic-level protein structure with a language model',
      'Trained on protein sequences alone, a language model knows enough of folding to predict structures without alignments.',
    ),
    paper(
      'doi:10.1126/science.add2187',
      'Robust deep learning-based protein sequence design using ProteinMPNN',
      'Given the backbone of a protein, a message passing network designs amino acid sequences that fold into it, as crystals show.',
    ),
  ],
  pictures: [
    paper(
      'arxiv:2006.11239',
      'Denoising Diffusion Probabilistic Models',
      'Images are made by removing noise step by step; the training loss is a weighted bound, and samples are as good as those of adversarial networks.',
    ),
    paper(
      'arxiv:2112.10752',
      'High-Resolution Image Synthesis with Latent Diffusion Models',
      'Diffusion runs in the latent space of an autoencoder, which makes images of high resolution from text at a fraction of the computation.',
    ),
    paper(
      'arxiv:2302.05543',
      'Adding Conditional Control to Text-to-Image Diffusion Models',
      'Edges, poses or depth steer a diffusion model that makes images from text, through a trainable copy of its layers.',
    ),
    paper(
      'arxiv:2207.12598',
      'Classifier-Free Diffusion Guidance',
      'Mixing the scores of a conditional and an unconditional diffusion model trades the variety of images for their fidelity, without a classifier.',
    ),
  ],
  graphs: [
    paper(
      'arxiv:math/0212070',
      'The strong perfect graph theorem',
      'A graph is perfect if and only if neither it nor its complement has an odd hole. The proof finds a decomposition of all other graphs.',
    ),
    paper(
      'title:every-planar-map-is-four-colorable',
      'Every planar map is four colorable',
      'A computer checks an unavoidable set of reducible configurations, and so every planar graph has a colouring with four colours.',
    ),
  ],
} satisfies Record<string, Paper[]>;

/** Papers with these names of models; titles are real. */
export const llamas: Paper[] = [
  paper(
    'arxiv:2407.21783',
    'The Llama 3 Herd of Models',
    'Llama-3 models of three sizes are trained on many languages. Llama-3 can write programs and use tools.',
  ),
  paper(
    'title:llama-3-in-a-low-bit-world',
    'How Good Are Low-bit Quantized Llama-3 Models?',
    'We store the weights of Llama-3 in two to eight bits and see what it loses.',
  ),
  paper(
    'title:extending-llama-3',
    "Extending Llama-3's Context Ten-Fold Overnight",
    'Llama-3 reads texts ten times as long after a night of training on one machine.',
  ),
];

/** Jurisprudence in German, of which the vectors know next to nothing. Made up. */
export const german: Paper[] = [
  paper(
    'title:haftung-der-erben',
    'Die Haftung der Erben im Grundbuchrecht',
    'Erben haften mit dem Nachlass; das Grundbuchamt verlangt einen Erbschein. Der Aufsatz ordnet die Rechtsprechung.',
  ),
  paper(
    'title:erbschein',
    'Erbschein und Grundbuchamt: eine Bestandsaufnahme',
    'Wann darf das Grundbuchamt einen Erbschein verlangen, und wer haftet, wenn Erben ihn verweigern?',
  ),
  paper(
    'title:nachlass',
    'Nachlass ohne Erbschein vor dem Grundbuchamt',
    'Ein notarielles Testament ersetzt den Erbschein. Erben sparen Kosten, das Grundbuchamt prüft den Nachlass selbst.',
  ),
  paper(
    'title:mietrecht',
    'Mietminderung bei Schimmel in der Wohnung',
    'Vermieter schulden trockene Wände. Der Beitrag vergleicht Urteile zur Miete und zur Minderung.',
  ),
];

/** Made up. */
export const chinese: Paper[] = [
  paper('title:1', '量子纠错码的表面码实现', '本文研究表面码在超导量子比特上的纠错性能。'),
  paper('title:2', '基于表面码的量子纠错综述', '综述量子纠错与表面码的进展。'),
  paper('title:3', '表面码量子纠错解码算法', '提出一种新的量子纠错解码算法。'),
  paper('title:4', '唐代诗歌中的月亮意象', '讨论唐诗里的月亮与思乡。'),
  paper('title:5', '宋代诗歌中的月亮与山水', '讨论宋诗里的山水与月亮。'),
];

function paper(id: string, title: string, abstract: string): Paper {
  return { id: id as Paper['id'], title, authors: [], abstract };
}
