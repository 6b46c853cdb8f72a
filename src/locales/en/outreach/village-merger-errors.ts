/** What is refused where villages become one. */
export const villageMergerErrors = {
  'lead-to-choose': 'Several executives lead there: choose who stays, then make them one.',
  'village-code-shape': 'A village’s code has 12 digits.',
  'too-many-villages': 'At most 30 villages become one at a time. Please do it in several steps.',
  'one-village': 'To become one of them, choose at least two villages.',
  'village-gone': 'One of these villages is no more, or not of this district. Please choose again.',
  'village-began-today': 'One of these villages began today. Please do it tomorrow.',
  'village-in-another-merger':
    'One of these villages is part of another merger. Finish or drop that one first.',
  'town-unknown': 'The first nine digits are no town of this district. Please check the code.',
  'code-in-use': 'A village bears this code. Please choose another.',
  'too-many-grids': 'Together they would have more than 999 grids. Please join some grids first.',
  'village-merger-not-found': 'There is no such merger of villages, or only the district’s office sees it.',
  'villages-merged': 'This merger of villages has been done already.',
  'villages-dropped': 'This merger of villages was dropped. To do it, choose the villages again.',
  'villages-not-merged': 'This merger of villages is not done, or was undone.',
  'villages-merged-on': 'What they became was merged on since. Undo that merger first.',
  'merger-too-long-ago': 'It is more than 30 days ago and cannot be undone any more.',
};
