/** What is refused about what people can do and are asked for. */
export const talentErrors = {
  'talent-not-found':
    'Nothing was found. Please check the code; what was taken down long ago has been deleted.',
  'ask-not-found': 'This is not here. Go back and look again.',
  'ask-taken-back': 'The home needs it no more, thank you.',
  'talent-down': 'It was taken down. To offer it again, press “I can do something” on the page of the home.',
  'talent-resting': 'She said not for now: leave her for the moment.',
  'talent-asked-already': 'She has been asked for something already: wait for her answer.',
};
