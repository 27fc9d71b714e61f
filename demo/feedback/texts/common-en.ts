import type { TextTheme } from '../codes.ts';
import type { Bank } from './bank.ts';

/** Plain English, in words that fit every kind of unit. */
export const commonEn: Bank<TextTheme> = {
  'access-to-care': {
    praise: [
      'I got an appointment the same week. Thank you!',
      'You called me back with an earlier time {unitIn}, that was so kind.',
    ],
    complaint: [
      'I have been trying to get an appointment for {days} days now.',
      'My appointment was cancelled the night before and nobody gave me a new one.',
      'The waiting time for an appointment {unitIn} is far too long.',
    ],
    idea: [
      'Evening appointments once a week would help people who work.',
      'Please text people when an earlier time becomes free.',
    ],
    question: [
      'How long is the queue {unitIn} at the moment?',
      'I moved to Helsinki last month. How do I get my first appointment?',
    ],
  },
  'applying-for-a-service': {
    praise: [
      'I got help with the application and it was done in one visit.',
      'The decision came quickly and I understood it.',
    ],
    complaint: [
      'You ask for the same attachments again and again.',
      'My application has been waiting for {number} weeks without a word.',
    ],
    idea: ['One form for all services would be enough.', 'Let us see online how far the application has come.'],
    question: ['Where do I send the attachments to my application?', 'Can I apply on behalf of my father?'],
  },
  'advice-and-guidance': {
    praise: [
      'Clear advice in English {unitIn}, thank you very much.',
      'The person on the phone was patient and knew the answer.',
    ],
    complaint: [
      'I was sent from one phone number to another for {minutes} minutes.',
      'Nobody {unitIn} could tell me where to go.',
    ],
    idea: [
      'Please give written instructions to take home, also in English.',
      'Clear signs outside the door would help newcomers.',
    ],
    question: ['Who do I contact if I do not know which service I need?', 'Where do I call at the weekend?'],
  },
  'premises-and-equipment': {
    praise: ['Bright and peaceful rooms {unitIn}.', 'Clean waiting area with toys, my children loved it.'],
    complaint: [
      'Everybody in the waiting room hears what you say at the desk.',
      'There is no place for a pram {unitIn}.',
    ],
    idea: ['A few higher chairs in the waiting room, please.', 'A water tap in the waiting area would be nice.'],
    question: ['Is there an accessible toilet {unitIn}?', 'Where can I park when I bring someone who walks badly?'],
  },
  'speed-of-service': {
    praise: ['In and out in fifteen minutes, great service!', 'You answered my message the same day. Thanks!'],
    complaint: [
      'My time was {time} but I had to wait {minutes} minutes more.',
      'I have waited {days} days for an answer.',
    ],
    idea: ['Send a text message if you are running late.', 'A screen with the waiting time would calm people down.'],
    question: ['How quickly do you usually answer?', 'Why does everything take so long {unitIn}?'],
  },
  'call-back': {
    praise: [
      'The callback came exactly when you promised.',
      'Thank you for trying a second time when I missed your call.',
    ],
    complaint: [
      'I have been waiting for a callback for {days} days.',
      'You call in the middle of my working day and leave no message.',
    ],
    idea: ['Let us choose the time of the callback.', 'Please send a text message before you call back.'],
    question: ['How many times do you try to call back?', 'Can I ask for the callback in English?'],
  },
  'online-services': {
    praise: ['Booking online is really easy.', 'The chat answered in two minutes.'],
    complaint: [
      'The online booking crashes at the same place every time.',
      'Half of the service is in Finnish although I chose English.',
    ],
    idea: ['Put a link in the reminder so that we can move the appointment.', 'One login for all services, please.'],
    question: [
      'How do I book online without Finnish bank codes?',
      'Where do I find my old messages in the online service?',
    ],
  },
  communication: {
    praise: [
      'Thank you for the letter about the change, it came in good time.',
      'Good to have the news in English as well.',
    ],
    complaint: [
      'The opening hours online and on the door are different.',
      'The letter was only in Finnish and I missed the date.',
    ],
    idea: [
      'Shorter texts on the website, please.',
      'Please tell about changes in English at the same time as in Finnish.',
    ],
    question: ['Where do I find the current opening hours?', 'Is there a newsletter in English?'],
  },
  'staff-skill-and-care': {
    praise: [
      'Such kind and skilled people {unitIn}! Thank you.',
      'I was listened to, and that means a lot.',
      'They took care of my son with warmth and patience.',
    ],
    complaint: ['Nobody had found out what had been done already.', 'Nobody listened to what I said.'],
    idea: ['Let the same person take care of the matter all the way.', 'Name tags with languages on them, please.'],
    question: ['Can I see the same person next time?', 'Who do I tell if I am not happy with how I was treated?'],
  },
  encounter: {
    praise: [
      'Everyone {unitIn} was friendly although I came on the wrong day.',
      'Thank you for taking the time to listen.',
    ],
    complaint: ['I was treated rudely when I asked to speak English.', 'They talked to my companion and not to me.'],
    idea: ['A smile and a good morning cost nothing.', 'Ask people at the end whether they felt heard.'],
    question: ['Where do I report rude behaviour?', 'May my daughter be with me the whole time?'],
  },
  'client-fees': {
    praise: ['The mistake in the bill was corrected at once, thanks.', 'Good that I was given more time to pay.'],
    complaint: ['I got a bill for an appointment that I had cancelled.', 'The same bill has come twice.'],
    idea: ['Say on the bill which visit it is for.', 'Show online how close I am to the payment ceiling.'],
    question: ['Does this visit count towards the payment ceiling?', 'How do I apply for a lower fee?'],
  },
  'home-care-visits': {
    praise: ['The home care nurse always has a kind word for my father.'],
    complaint: ['Home care came {minutes} minutes late, again.'],
    idea: ['Send the family a text message when the visit is done.'],
    question: ['What time does home care come at weekends?'],
  },
  'coronavirus-testing': {
    praise: ['The coronavirus test was quick and safe.', 'The result of my coronavirus test came the next morning.'],
    complaint: [
      'I had to wait {days} days for a coronavirus test.',
      'The result of the coronavirus test took {days} days.',
    ],
    idea: [
      'Coronavirus tests that you can drive in to would save time.',
      'Let us book a coronavirus test by text message.',
    ],
    question: [
      'Should I take a coronavirus test if I only have a sore throat?',
      'How long does the result of the coronavirus test take?',
    ],
  },
  'coronavirus-advice': {
    praise: [
      'Calm and clear advice on the corona phone, thanks.',
      'Thank you for keeping going in these times of corona.',
    ],
    complaint: [
      'The quarantine instructions came only in Finnish.',
      'There were {number} people before me on the corona phone.',
    ],
    idea: ['Corona advice in many languages for the stairwells, please.'],
    question: ['I have been exposed to corona. May I go to the shop?'],
  },
  restrictions: {
    praise: ['Good that you keep to the corona rules.'],
    complaint: ['We may not visit grandmother and nobody says for how long.'],
    idea: ['Arrange visits outdoors or behind glass.'],
    question: ['When will visits be allowed again?'],
  },
  equality: {
    praise: ['Thank you {unitTo}, everybody is treated alike here.'],
    complaint: ['Why do people in the east have to wait longer than people in the west?'],
    idea: ['Let fathers book family services with their own name too.'],
    question: ['How do you make sure that men and women get the same care?'],
  },
  'barrier-free-access': {
    praise: ['I could move everywhere with my wheelchair. Thank you!'],
    complaint: ['You cannot get in {unitTo} with a wheelchair without help.'],
    idea: ['A button that opens the door would help many.'],
    question: ['Is there a lift all the way {unitTo}?'],
  },
  'language-skills': {
    praise: ['Somebody {unitIn} spoke English with me the whole time, thank you.'],
    complaint: [
      'Nobody {unitIn} spoke English and no interpreter came.',
      'I was told to bring my child to interpret. She is nine.',
    ],
    idea: ['Ask about the need for an interpreter when the time is booked.'],
    question: ['Who orders the interpreter, me or you?', 'Can I get service in English {unitIn}?'],
  },
  'unequal-treatment': {
    praise: ['Thank you for treating my wife and me like any other family {unitIn}.'],
    complaint: ['The tone changed as soon as they heard my accent.'],
    idea: ['Train the staff to meet all kinds of families.'],
    question: ['Who helps if I have been treated badly because of my background?'],
  },
  accessibility: {
    praise: ['My screen reader works well with the new page.'],
    complaint: [
      'My screen reader cannot find the free times in the calendar.',
      'The form cannot be filled in with the keyboard alone.',
    ],
    idea: ['Let blind people test the online service before you open it.'],
    question: ['Where is the accessibility statement of the booking service?'],
  },
};
