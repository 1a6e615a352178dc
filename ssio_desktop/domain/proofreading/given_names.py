"""Given names that are common in English schools, for finding a person named by one alone.

From general knowledge: English, Welsh, Polish, South Asian, Arabic and West and southern African
ones. Names that are words, months or titles as well (Grace, Mark, May, Will) are left out.
"""

from __future__ import annotations

from typing import Final

_TEXT: Final = """
    Aarav Aaron Abdul Abdullah Abena Abeni Abigail Adaeze Adam Adebayo Adrian Adwoa Agnieszka
    Ahmad Ahmed Aidan Aimee Aisha Akosua Alan Aled Aleksandra Alex Alexander Alfie Ali Alice
    Alicia Alison Aliyah Alun Amanda Amara Amber Amelia Amina Amir Amrit Amy Anand Andrea Andrew
    Andrzej Angela Angharad Anika Anjali Anna Anne Annie Anthony Archie Arjun Arthur Asha Ashley
    Ayesha Ayodele Barbara Bartosz Becky Ben Benjamin Beth Bethan Bethany Bilal Bobby Bradley
    Brenda Brian Bronwen Bryn Caitlin Callum Cameron Caroline Carys Catherine Catrin Cerys
    Charles Charlie Charlotte Chidi Chinedu Chioma Chloe Chris Christine Christopher Claire
    Connor Craig Dafydd Daisy Daniel Danielle Dariusz Darren David Dawn Deborah Declan Deepak
    Delyth Denise Dilys Divya Dominic Dominika Donna Dorothy Dylan Ebele Edward Efua Eirlys
    Eleanor Eleri Elin Elizabeth Ella Ellie Elliot Emeka Emily Emma Emrys Ethan Evie Ewa Faisal
    Farah Fatima Femi Ffion Filip Finley Fiona Florence Folake Frances Francesca Freddie
    Frederick Freya Gareth Gary Gemma George Georgia Georgina Geraint Gethin Gillian Glenys
    Grzegorz Gurpreet Gwen Gwilym Hamza Hannah Haroon Harpreet Harriet Harrison Harry Harvey
    Hassan Hayley Heather Hefin Heledd Helen Henry Holly Hugh Hussein Huw Hywel Ian Ibrahim
    Idris Ieuan Ifan Ifeoma Imran Iolo Isaac Isabel Isabella Isla Ismail Iwan Jacob Jade Jake
    Jakub Jamal James Jamie Jan Jane Janet Jasmine Jason Jaspreet Jayden Jean Jennifer Jenny
    Jeremy Jessica Joanna Joanne Joe Joel John Jonathan Jordan Joseph Josh Joshua Judith Julia
    Julie Kacper Kamil Karen Karim Karolina Katarzyna Kate Katherine Kathleen Katie Kavita Keith
    Kelly Kenneth Kevin Khadija Kieran Kimberley Kiran Kirsty Kofi Krzysztof Kwabena Kwame Kwasi
    Kyle Lakshmi Laura Lauren Layla Leah Leanne Leila Leo Lewis Liam Linda Lisa Lleucu Llinos
    Logan Louise Lowri Lucas Lucy Luke Maciej Madison Magda Magdalena Mahmoud Mair Makena
    Malcolm Manon Manpreet Marcin Marcus Margaret Maria Martin Mary Maryam Mateusz Matthew Max
    Małgorzata Meera Megan Meinir Melanie Melissa Menna Mia Michael Michał Michelle Millie
    Mohamed Mohammed Mohan Molly Muhammad Mustafa Nadia Nancy Naomi Natalia Natalie Natasha
    Nathan Naveed Neha Neil Nerys Ngozi Nia Niamh Nicholas Nicola Nicole Nigel Nikhil Nneka Noah
    Noor Obinna Oliver Olivia Oliwia Olumide Oluwaseun Omar Oscar Owen Pamela Parveen Patricia
    Patrick Paul Paula Paweł Peter Philip Phoebe Piotr Pooja Poppy Pradeep Priya Rachel Rahul
    Raj Rajesh Rania Ravi Rebecca Reece Reuben Rhian Rhiannon Rhodri Rhys Richard Riley Robert
    Robin Roger Rohan Ronald Rosie Ruby Ruth Ryan Sally Salma Sam Samantha Samira Samuel Sandra
    Sanjay Sara Sarah Scott Sean Sebastian Shabana Shannon Sharon Shaun Shazia Simon Sioned Siân
    Siôn Sophia Sophie Stacey Stanley Stephanie Stephen Steven Stuart Sunita Susan Suzanne
    Szymon Tariq Teddy Tegan Temitope Tendai Teresa Thabo Thomas Tim Timothy Toby Tom Tomasz
    Tomos Tracey Tudur Tyler Usman Vanessa Victoria Vijay Vikram Waqas Wayne Wendy William
    Wojciech Yaa Yasmin Youssef Yusuf Yvonne Zachary Zainab Zara Zoe Zofia Zola Zuzanna Łukasz
"""

GIVEN_NAMES: Final = frozenset(_TEXT.split())
